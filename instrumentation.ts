/** Next runs this once, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { followConnections } = await import("./app/server/gate/follow-connections.ts");
  const { stopInTime } = await import("./app/server/stop-in-time.ts");
  followConnections();
  stopInTime();
}
