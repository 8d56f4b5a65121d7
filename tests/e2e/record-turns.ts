import { createServer } from "node:http";
import { isMainThread } from "node:worker_threads";

/**
 * Loaded into a site before its own code: records the most CPU time that the event loop's thread has used from one turn to the next, in milliseconds. That
 * is how long others wait for it on a machine with nothing else to do, however busy this one is. Asked through a socket, which begins anew with each answer.
 */
const socket = process.env.VERBATIM_TURNS;

function readCpu(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

if (socket && isMainThread && process.argv[1]?.endsWith("next/dist/bin/next") && process.argv[2] === "start") {
  let most = 0;
  let last = readCpu();
  const turn = () => {
    const now = readCpu();
    most = Math.max(most, now - last);
    last = now;
    setTimeout(turn, 1);
  };
  turn();
  const server = createServer((_, response) => {
    response.end(String(most));
    most = 0;
  });
  server.listen(socket).unref();
}
