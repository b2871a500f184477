'use client'

import { useEffect, useState } from 'react'
import { shareProblem } from '@/lib/browser/sharing/problem-of'
import { upload } from '@/lib/browser/sharing/upload'
import type { Lifetime } from '@/lib/browser/sharing/upload'
import type { Written } from '@/lib/browser/sharing/written'
import type { Problem } from '@/lib/protocol/problem'
import { packInline, writeLink } from '@/lib/share/link'
import type { SharedPlace } from '@/lib/share/link'

/** A text longer than this does not pack to a link's size: it is not tried. */
const MOST_TRIED = 512 * 1024

/** How it travels: encrypted, by this server; or as the link itself, which needs none. */
export type Way = 'stored' | 'inline'

export type Sent =
  | { readonly kind: 'sending' }
  | { readonly kind: 'sent'; readonly way: Way; readonly link: string; readonly expiresAt: number | undefined }
  | { readonly kind: 'failed'; readonly problem: Problem }

type Packed = { readonly of: Written; readonly bytes: Uint8Array<ArrayBuffer> | undefined }

/** The text packed for a link; undefined while that is tried, and where it is too large. */
const usePacked = (written: Written | undefined): Packed['bytes'] => {
  const [packed, setPacked] = useState<Packed>()
  useEffect(() => {
    if (!written) return
    const blob = written.blob()
    if (blob.size > MOST_TRIED) return
    let current = true
    void blob
      .text()
      .then(packInline)
      .then((bytes) => {
        if (current) setPacked({ of: written, bytes })
      })
    return () => {
      current = false
    }
  }, [written])
  return packed?.of === written ? packed?.bytes : undefined
}

type Going = {
  readonly title: string
  readonly lifetime: Lifetime
  /** What the sender looks at, in the numbering of what leaves. */
  readonly place: () => SharedPlace
}

/** The last step: what is ready becomes a link. */
export const useOutgoing = (written: Written | undefined) => {
  const packed = usePacked(written)
  const [sent, setSent] = useState<{ readonly of: Written; readonly how: Sent }>()
  const send = async (way: Way, { title, lifetime, place }: Going): Promise<void> => {
    if (!written) return
    setSent({ of: written, how: { kind: 'sending' } })
    try {
      if (way === 'inline' && packed) {
        const link = writeLink({ kind: 'inline', packed, place: place() })
        setSent({ of: written, how: { kind: 'sent', way, link, expiresAt: undefined } })
        return
      }
      const { link, expiresAt } = await upload({ text: written.blob(), title, lifetime, place: place() })
      setSent({ of: written, how: { kind: 'sent', way: 'stored', link, expiresAt } })
    } catch (error) {
      setSent({ of: written, how: { kind: 'failed', problem: shareProblem(error) } })
    }
  }
  return {
    /** It is small enough to be a link by itself. */
    small: packed !== undefined,
    /** What became of exactly what is shown now; a changed choice is another share. */
    sent: sent?.of === written ? sent?.how : undefined,
    send,
    again: (): void => {
      setSent(undefined)
    },
  }
}
