import { closeSync, fsyncSync, openSync } from "node:fs";

/** Waits until a file or folder is on the disk. Windows does not open folders, so there they are left to the system. */
export function flush(path: string): void {
  let descriptor: number;
  try {
    descriptor = openSync(path, "r");
  } catch (cause) {
    if (process.platform === "win32") return;
    throw cause;
  }
  try {
    fsyncSync(descriptor);
  } catch (cause) {
    if (process.platform !== "win32") throw cause;
  } finally {
    closeSync(descriptor);
  }
}
