/** The element types that a section may have; the position is the code in the file. All little-endian. */
export const ELEMENTS = [
  { name: 'u8', array: Uint8Array },
  { name: 'i8', array: Int8Array },
  { name: 'u16', array: Uint16Array },
  { name: 'u32', array: Uint32Array },
  { name: 'f32', array: Float32Array },
] as const;

export type ElementName = (typeof ELEMENTS)[number]['name'];

interface Arrays {
  u8: Uint8Array;
  i8: Int8Array;
  u16: Uint16Array;
  u32: Uint32Array;
  f32: Float32Array;
}
export type ArrayOf<E extends ElementName> = Arrays[E];
