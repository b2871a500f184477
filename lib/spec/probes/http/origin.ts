import type { ProbeContext } from '@/lib/spec/probing/context'
import { harmless } from '@/lib/spec/probing/harmless'
import type { Reply } from '@/lib/spec/probing/reply'

const FOREIGN = 'https://rebind.example'

export const SENDS_FOREIGN = `A request that was just served, with Origin: ${FOREIGN}`

/** A request that was served, again with the origin of a page that has no business here; both replies. */
export const foreignOrigin = async (
  context: ProbeContext,
): Promise<{ readonly right: Reply; readonly reply: Reply }> => {
  const method = harmless(context)
  const right = await context.request(method)
  return { right, reply: await context.request(method, {}, { headers: { Origin: FOREIGN } }) }
}

/** Whether a page could reach it by a name that it makes point there: the address is this machine's own. */
export const isOwnMachine = (url: string): boolean =>
  URL.canParse(url) && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(url).hostname)
