// What the JavaScript here uses of MicroPython, which is published without types.
// The starred names are the copies beside the site's own scripts.

declare module "@micropython/micropython-webassembly-pyscript" {
  export interface MicroPython {
    FS: {
      mkdir(path: string): void;
      writeFile(path: string, data: string | Uint8Array): void;
    };
    globals: { get(name: string): any; set(name: string, value: unknown): void };
    pyimport(name: string): any;
    registerJsModule(name: string, module: object): void;
    runPython(code: string): any;
    runPythonAsync(code: string): Promise<any>;
  }

  export function loadMicroPython(options?: {
    heapsize?: number;
    linebuffer?: boolean;
    pystack?: number;
    stderr?: (line: string) => void;
    stdin?: () => number;
    stdout?: (line: string) => void;
    url?: string;
  }): Promise<MicroPython>;
}

declare module "@micropython/micropython-webassembly-pyscript/micropython.mjs" {
  export * from "@micropython/micropython-webassembly-pyscript";
}

declare module "*/micropython.mjs" {
  export * from "@micropython/micropython-webassembly-pyscript";
}

declare module "*/pyodide.js" {
  export * from "pyodide";
}
