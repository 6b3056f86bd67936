/** The element types that a section may have; the position is the code in the file. All little-endian. */
export const ELEMENTS = [
  { name: 'u8', array: Uint8Array },
  { name: 'i8', array: Int8Array },
  { name: 'u16', array: Uint16Array },
  { name: 'u32', array: Uint32Array },
  { name: 'f32', array: Float32Array },
] as const;

export type ElementName = (typeof ELEMENTS)[number]['name'];
export type ArrayOf<E extends ElementName> = InstanceType<
  Extract<(typeof ELEMENTS)[number], { name: E }>['array']
>;
