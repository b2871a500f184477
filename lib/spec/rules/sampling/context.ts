import { stringAt } from '@/lib/protocol/json'

/** The context of servers that a prompt asks the client to add, if any. */
export const contextWanted = (params: unknown): string | undefined => {
  const wanted = stringAt(params, 'includeContext')
  return wanted === 'thisServer' || wanted === 'allServers' ? wanted : undefined
}
