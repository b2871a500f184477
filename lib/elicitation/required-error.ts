import { isObject, stringAt } from '@/lib/protocol/json'
import type { Revision } from '@/lib/protocol/revisions'
import { judgeElicitation } from './judge'
import { pointer } from '@/lib/protocol/pointer'
import { below, remark, type AskRemark } from './remark'

/** A page that has to be visited before a call is tried again. */
export type RequiredPage = {
  readonly message: string
  readonly url: string
  /** What the completion notification names it by; undefined when the server gave none. */
  readonly id: string | undefined
  readonly remarks: readonly AskRemark[]
}

type RequiredPages = {
  readonly pages: readonly RequiredPage[]
  /** What is wrong with the error as a whole, and with entries that are no pages. */
  readonly remarks: readonly AskRemark[]
}

const LIST = 'elicitations'

/** Reads `error.data` of a -32042 (2025-11-25, URL elicitation required error). Never throws. */
export const readRequiredPages = (data: unknown, revision: Revision): RequiredPages => {
  const remarks: AskRemark[] = []
  const pages: RequiredPage[] = []
  if (revision > '2025-11-25')
    remarks.push(
      remark(
        'errors-no-32042',
        '',
        'This error is gone from this revision.',
        'Answer with an input_required result that holds an elicitation in URL mode.',
      ),
    )
  const list = isObject(data) && Array.isArray(data[LIST]) ? (data[LIST] as unknown[]) : []
  if (list.length === 0)
    remarks.push(
      remark(
        'elicitation-required-error-list',
        pointer(LIST),
        'The error lists no elicitation: nobody can tell what to do.',
        'List every page to visit in data.elicitations.',
      ),
    )
  for (const [index, entry] of list.entries()) {
    const at = pointer(LIST, index)
    const url = stringAt(entry, 'url')
    const id = stringAt(entry, 'elicitationId')
    const isPage = stringAt(entry, 'mode') === 'url' && url !== undefined
    if (!isPage || id === undefined)
      remarks.push(
        remark(
          'elicitation-required-error-url-mode',
          at,
          isPage ? 'The entry has no elicitationId: its completion cannot be told.' : 'The entry is no page to open.',
          'Send mode "url", an elicitationId, a url and a message.',
        ),
      )
    if (url === undefined) continue
    const own = judgeElicitation({ ...(isObject(entry) ? entry : {}), mode: 'url' }, '2025-11-25')
    pages.push({
      message: stringAt(entry, 'message') ?? '',
      url,
      id,
      remarks: own.filter(({ rule }) => rule !== 'elicitation-url-id').map((found) => below(at, found)),
    })
  }
  return { pages, remarks }
}
