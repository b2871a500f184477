import type { WireResponse } from './types'

/** Reads a body to its end and drops it; whoever tapped it keeps what is in it. Rejects when the body breaks. */
export const drain = async ({ body }: Pick<WireResponse, 'body'>): Promise<void> => {
  const reader = body.getReader()
  while (!(await reader.read()).done);
}
