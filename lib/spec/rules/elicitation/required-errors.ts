import { readRequiredPages } from '@/lib/elicitation/required-error'
import { pointer } from '@/lib/protocol/pointer'
import { defineRule, type Docs, type Rule } from '@/lib/spec/rule'
import { requiresPages } from './elicitations'
import type { RemarkId } from './remark-rule'

/** A requirement on the error that sends the person to pages first, which `readRequiredPages` decides. */
export const requiredErrorRule = (docs: Docs & { readonly id: RemarkId }): Rule =>
  defineRule({
    ...docs,
    on: 'error',
    check: ({ error, peer }) => {
      if (!requiresPages(error)) return undefined
      return readRequiredPages(error['data'], peer.revision)
        .remarks.filter(({ rule }) => rule === docs.id)
        .map(({ text, path }) => ({ message: text, path: pointer('error', 'data') + path }))
    },
  })
