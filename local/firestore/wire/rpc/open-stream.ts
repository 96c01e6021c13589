/** Why: a bidirectional call is Listen or Write; transports need not know more. */
import type { ListenHub } from '../../listen/hub.ts';
import { ListenStream } from '../../listen/stream.ts';
import { decodeListenRequest, encodeListenMessage } from '../codec/listen-codec.ts';
import type { CallContext } from './context.ts';
import { WriteStream, type StreamSink } from './write-stream.ts';

/** The server side of one stream. */
export interface RpcStream {
  receive(request: unknown): void;
  /** The client will say no more. */
  finish(): void;
  close(): void;
}

/** Opens a stream for a caller whose identity is fixed from now on. */
export function openStream(method: 'Listen' | 'Write', hub: ListenHub, context: CallContext, sink: StreamSink): RpcStream {
  return method === 'Write' ? new WriteStream(context, sink) : openListen(hub, context, sink);
}

function openListen(hub: ListenHub, { caller, dialect }: CallContext, sink: StreamSink): RpcStream {
  const stream = new ListenStream(hub, caller, { send: (item) => sink.send(encodeListenMessage(item, dialect)) });
  const receive = (request: unknown): void => {
    try {
      stream.receive(decodeListenRequest(request));
    } catch (error) {
      stream.close();
      sink.fail(error);
    }
  };
  const finish = (): void => {
    stream.close();
    sink.end();
  };
  return { receive, finish, close: () => stream.close() };
}
