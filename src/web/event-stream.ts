/** Sends one event; `value` travels as JSON. */
export type SendEvent = (event: string, value: unknown) => void;

const RECONNECT_MS = 1500;

/**
 * A response of Server-Sent Events. `begin` is called at once with the way to send, and answers what to do
 * when the reader has gone.
 */
export function eventStream(begin: (send: SendEvent) => () => void): Response {
  const encoder = new TextEncoder();
  let end = (): void => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode(`retry: ${RECONNECT_MS}\n\n`));
      end = begin((event, value) => {
        controller.enqueue(encoder.encode(`event: ${event}\ndata: ${JSON.stringify(value)}\n\n`));
      });
    },
    cancel: () => end(),
  });
  return new Response(body, {
    headers: { "Content-Type": "text/event-stream; charset=utf-8", "Cache-Control": "no-store" },
  });
}
