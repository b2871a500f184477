import type { Reply } from './reply'

const body = (reply: Reply): string => {
  if (reply.error) return `error ${reply.error.code} (“${reply.error.message.slice(0, 120)}”)`
  if (reply.response) return 'a result'
  const { text } = reply
  if (text === '') return 'no body'
  return reply.messages.length > 0 ? 'other messages' : `“${text.slice(0, 80).replace(/\s+/g, ' ').trim()}”`
}

/** What came of a request, in a few words that fit after “was answered with”. */
export const tell = (reply: Reply): string => {
  const { status, how, problem } = reply
  if (status === undefined) return how === 'failed' ? `nothing (${problem?.title ?? 'it failed'})` : 'nothing in time'
  const cut = how === 'failed' ? ', cut off in the middle' : how === undefined && !reply.response ? ', unfinished' : ''
  return `HTTP ${status} and ${body(reply)}${cut}`
}
