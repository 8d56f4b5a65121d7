import { useSyncExternalStore } from "react";

/** True once the page answers keys and clicks by itself. */
export function useReady(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
}
