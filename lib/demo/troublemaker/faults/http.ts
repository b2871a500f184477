import { BOTH, type Fault } from '@/lib/demo/troublemaker/fault'
import { answer, reply } from '@/lib/demo/troublemaker/wire'

const PAGE = '<!doctype html><title>Welcome</title><h1>It works!</h1><script>alert("and so does this")</script>'

/** HTTP around the message: status and content type. */
export const HTTP_FAULTS: readonly Fault[] = [
  {
    id: 'html_200',
    eras: BOTH,
    does: 'Answers 200 with a web page.',
    violates: ['http-request-content-type', 'jsonrpc-request-gets-response'],
    play: () => reply(PAGE, 'text/html; charset=utf-8'),
  },
  {
    id: 'wrong_content_type',
    eras: BOTH,
    does: 'Answers with proper JSON labelled text/plain.',
    violates: ['http-request-content-type'],
    play: (call) => reply(JSON.stringify(answer(call)), 'text/plain'),
  },
  {
    id: 'stream_labelled_json',
    eras: BOTH,
    does: 'Answers with an event stream labelled application/json.',
    violates: ['http-content-type-matches-body', 'http-json-body-single-object'],
    play: (call) => reply(`event: message\ndata: ${JSON.stringify(answer(call))}\n\n`),
  },
  {
    id: 'http_500',
    eras: BOTH,
    does: 'Fails with a bare 500 and a stack trace.',
    violates: ['errors-no-http-500-for-rpc-errors'],
    play: () =>
      reply('TypeError: undefined is not a function\n    at trouble (made/on/purpose.js:1:1)\n', 'text/plain', 500),
  },
]
