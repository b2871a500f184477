'use client'

import type { AskView } from '@/lib/views/types'
import { CassetteMismatch } from './cassette-mismatch'
import { useAskDesk } from './use-ask-desk'

/** Above the form of an ask that the cassette could not answer; sampling cards have a place of their own for it. */
export const CassetteNotice = ({ ask }: { readonly ask: AskView }) => {
  const at = useAskDesk(ask)
  return at?.entry.mismatch && ask.kind !== 'sampling' ? <CassetteMismatch {...at} /> : null
}
