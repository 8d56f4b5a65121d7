/** A reader who takes nothing for so long is taken for gone. */
const MAX_SILENCE_MS = 60_000;

interface StreamOptions {
  /** Called when nobody reads any more: the reader has gone, or takes nothing. */
  onLeave: () => void;
  /** Called once when all is over, however it ended. */
  onEnd: () => void;
  /** Told what broke the text off. */
  onError: (error: unknown) => void;
}

/**
 * A text as the body of a response, its pieces as strings or in UTF-8, made no faster than it is taken. What fails breaks the transfer off, so that nobody takes
 * the part that was sent for the whole.
 */
export function streamText(
  pieces: AsyncGenerator<string | Uint8Array>,
  options: StreamOptions,
): ReadableStream<Uint8Array> {
  const { onLeave, onEnd, onError } = options;
  const encoder = new TextEncoder();
  let silence: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const leave = () => {
    isOver = true;
    clearTimeout(silence);
    onLeave();
    onEnd();
  };
  const listen = (controller: ReadableStreamDefaultController) => {
    silence = setTimeout(() => {
      leave();
      controller.error(new Error("The reader takes nothing."));
    }, MAX_SILENCE_MS);
    silence.unref();
  };
  return new ReadableStream(
    {
      // A reader who left before the first piece was asked for is never heard of.
      start: listen,
      async pull(controller) {
        clearTimeout(silence);
        try {
          const { done, value } = await pieces.next();
          if (isOver) return;
          if (done) {
            onEnd();
            controller.close();
            return;
          }
          controller.enqueue(typeof value === "string" ? encoder.encode(value) : value);
          listen(controller);
        } catch (error) {
          if (isOver) return;
          leave();
          onError(error);
          controller.error(error);
        }
      },
      cancel: leave,
    },
    { highWaterMark: 0 },
  );
}
