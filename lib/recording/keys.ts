/** Position in the recording, from 0, without gaps. */
export type Seq = number & { readonly __brand: 'Seq' }
/** Names one message of the recording: the event it came in, and its place in a batch. */
export type MessageKey = string & { readonly __brand: 'MessageKey' }
/** Names one ask: a server→client request, or one entry of an `inputRequests` map. */
export type AskKey = string & { readonly __brand: 'AskKey' }
/** Names one exploration of the recording. */
export type ExplorationId = string & { readonly __brand: 'ExplorationId' }

/** Names one MCP App that was opened in the recording. */
export type AppId = string & { readonly __brand: 'AppId' }

/** Names one run of probes in the recording. */
export type ProbingId = string & { readonly __brand: 'ProbingId' }

export const messageKey = (seq: Seq, index: number): MessageKey => `${seq}.${index}` as MessageKey

/** On legacy the ask is the message itself; on modern it is one entry of the message's `inputRequests`. */
export const askKey = (message: MessageKey, inputKey?: string): AskKey =>
  (inputKey === undefined ? message : `${message}/${inputKey}`) as unknown as AskKey
