import { readFrame, type Message } from '@/lib/protocol/jsonrpc'
import { isObject } from '@/lib/protocol/json'
import { readSseBlock } from '@/lib/protocol/sse'

const isRpc = ({ value }: Message): boolean => isObject(value) && value['jsonrpc'] === '2.0'

/** The JSON-RPC 2.0 messages of a text; none where it is something else. */
export const messagesIn = (text: string | undefined): readonly Message[] => {
  if (text === undefined || !/^\s*[[{]/.test(text)) return []
  const content = readFrame(text)
  return content.kind === 'messages' ? content.messages.filter(isRpc) : []
}

/** Those of one block of an event stream. */
export const messagesInBlock = (raw: string): readonly Message[] => messagesIn(readSseBlock(raw).data)

const MCP_METHOD =
  /^(?:initialize|server\/discover|(?:tools|resources|prompts|completion|logging|subscriptions|tasks|sampling|elicitation|roots|notifications)\/.+)$/

/** Whether a message is MCP's: others speak JSON-RPC too. */
export const isMcpMessage = (message: Message): boolean =>
  (message.kind === 'request' || message.kind === 'notification') && MCP_METHOD.test(message.method)
