/** A reader this many events behind is let go; the browser comes again and is told what it missed. */
const MOST_WAITING = 64;

/** A line of events to one reader (Server-Sent Events, HTML Standard 9.2). */
export type Stream = { response: Response; send(event: string): void; end(): void };

/** Opens a line; `gone` is called once when the reader or we have ended it. */
export function openStream(gone: (stream: Stream) => void): Stream {
  const encoder = new TextEncoder();
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  const body = new ReadableStream<Uint8Array>(
    {
      start(opened) {
        controller = opened;
      },
      cancel() {
        controller = null;
        gone(stream);
      },
    },
    { highWaterMark: MOST_WAITING },
  );
  const end = () => {
    if (!controller) return;
    controller.close();
    controller = null;
    gone(stream);
  };
  const stream: Stream = {
    response: new Response(body, {
      headers: {
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
        'X-Accel-Buffering': 'no',
      },
    }),
    send(event) {
      if ((controller?.desiredSize ?? 0) <= 0) return end();
      controller?.enqueue(encoder.encode(event));
    },
    end,
  };
  return stream;
}
