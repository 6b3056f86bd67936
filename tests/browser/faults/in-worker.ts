/** Faults that a worker can be told to have, by a message on a channel of this name. */
export const CHANNEL = 'fault';

export type WorkerFault = 'close' | 'loop' | 'loseInDraw' | 'restore' | 'zeros' | 'nan';

/** Runs at the start of the worker, before its own script: waits to be told what to do wrong. */
function armed(channel: string): void {
  const lost: (WEBGL_lose_context | null)[] = [];
  const gl = WebGL2RenderingContext.prototype;
  const { drawElements, getExtension } = gl;
  const losing = (context: WebGL2RenderingContext) => {
    const it = Reflect.apply(getExtension, context, ['WEBGL_lose_context']) as WEBGL_lose_context | null;
    lost.push(it);
    it?.loseContext();
  };
  const filled = (value: number) => {
    gl.getBufferSubData = ((...args: readonly unknown[]) => {
      (args[2] as Float32Array).fill(value);
    }) as never;
    gl.readPixels = ((...args: readonly unknown[]) => {
      (args[6] as Float32Array | null)?.fill?.(value);
    }) as never;
  };
  const faults: Record<WorkerFault, () => void> = {
    close: () => self.close(),
    loop: () => {
      for (;;);
    },
    loseInDraw: () => {
      gl.drawElements = function (this: WebGL2RenderingContext, ...args) {
        losing(this);
        return drawElements.apply(this, args);
      };
    },
    restore: () => {
      gl.drawElements = drawElements;
      for (const it of lost) it?.restoreContext();
    },
    zeros: () => filled(0),
    nan: () => filled(Number.NaN),
  };
  const told = new BroadcastChannel(channel);
  told.onmessage = ({ data }) => {
    told.postMessage('heard');
    faults[data as WorkerFault]?.();
  };
}

/** To stand before the worker's own script. */
export const ARMED = `(${armed})(${JSON.stringify(CHANNEL)});`;
