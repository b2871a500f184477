'use client'

import { CircleAlert, CircleCheck } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useViewing } from '@/lib/browser/use-viewing'
import type { MessageKey } from '@/lib/recording/keys'
import { bytesRead, fileFlaws, type ListedFile } from '@/lib/views/skill-file'
import type { ExchangeView } from '@/lib/views/types'
import { visibleText } from '@/components/content/visible-text'
import { formatBytes } from '@/components/ui/format'
import { LinkReader } from './link-reader'

type Checked = { readonly of: ExchangeView; readonly flaws: readonly string[] }

/** Whether what was read is what was listed. */
const Check = ({ listed, read }: { readonly listed: ListedFile; readonly read: ExchangeView }) => {
  const [checked, setChecked] = useState<Checked>()
  const content = read.rounds.at(-1)?.response?.content
  const result = content?.kind === 'result' ? content.result : undefined
  useEffect(() => {
    const bytes = bytesRead(result, listed.uri)
    let current = true
    if (bytes)
      void fileFlaws(listed, bytes).then((flaws) => {
        if (current) setChecked({ of: read, flaws })
      })
    return () => {
      current = false
    }
  }, [listed, read, result])
  if (checked?.of.key !== read.key) return null
  const { flaws } = checked
  return (
    <p role="status" className={`mt-1 flex items-start gap-1.5 text-xs ${flaws.length > 0 ? 'text-bad' : 'text-ok'}`}>
      {flaws.length > 0 ? (
        <CircleAlert aria-hidden className="mt-0.5 size-3 shrink-0" />
      ) : (
        <CircleCheck aria-hidden className="mt-0.5 size-3 shrink-0" />
      )}
      <span className="min-w-0 wrap-anywhere">
        {flaws.length > 0 ? `Not what was listed: ${flaws.map(visibleText).join('; ')}` : 'Size and digest as listed'}
      </span>
    </p>
  )
}

type Props = {
  readonly listed: ListedFile
  /** Of the bytes nothing is known beforehand: they are made on demand. */
  readonly dynamic: boolean
  readonly onExchange: (key: MessageKey) => void
}

/** A file of a skill: read when it is asked for, shown as text, and held against its entry. */
export const SkillFile = ({ listed, dynamic, onExchange }: Props) => {
  const viewing = useViewing()
  const { uri, digest, size } = listed
  return (
    <li className="rounded-lg border px-2.5 py-1.5">
      <p className="font-wire text-sm wrap-anywhere">{visibleText(uri)}</p>
      <p className="font-wire text-mute text-xs wrap-anywhere">
        {size !== undefined && formatBytes(size)} {digest !== undefined && visibleText(digest)}
      </p>
      {!viewing && (
        <LinkReader
          uri={uri}
          onExchange={onExchange}
          note={dynamic ? undefined : (read) => <Check listed={listed} read={read} />}
        />
      )}
    </li>
  )
}
