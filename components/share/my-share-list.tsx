'use client'

import { ExternalLink, Trash2, X } from 'lucide-react'
import { useState } from 'react'
import { forgetShare, myShares } from '@/lib/browser/sharing/my-shares'
import type { MyShare } from '@/lib/browser/sharing/my-shares'
import { shareProblem } from '@/lib/browser/sharing/problem-of'
import { deleteShare } from '@/lib/browser/sharing/share-api'
import { useStored } from '@/lib/browser/use-stored'
import type { Problem } from '@/lib/protocol/problem'
import { visibleText } from '@/components/content/visible-text'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { EmptyState } from '@/components/ui/empty-state'
import { IconButton } from '@/components/ui/icon-button'
import { dateWords, expiryWords } from './words'

type Acting = 'no' | 'deleting' | Problem

const Line = ({ share }: { readonly share: MyShare }) => {
  const { id, title, link, sharedAt, expiresAt, unsure } = share
  const [acting, setActing] = useState<Acting>('no')
  const [now] = useState(Date.now)
  const expired = expiresAt <= now
  const name = visibleText(title === '' ? 'A session' : title)
  const remove = async (): Promise<void> => {
    setActing('deleting')
    try {
      await deleteShare(share)
      forgetShare(id)
    } catch (error) {
      setActing(shareProblem(error))
    }
  }
  return (
    <li className="border-t px-3 py-1.5 first:border-t-0">
      <div className="flex items-center gap-2">
        <div className="min-w-0 flex-1">
          <p className={expired ? 'text-mute truncate text-sm line-through' : 'truncate text-sm font-medium'}>{name}</p>
          <p className="text-mute truncate text-xs">
            shared {dateWords(sharedAt)} ·{' '}
            <span className={expired ? 'text-warn' : undefined}>{expiryWords(expiresAt, now)}</span>
            {unsure && <span className="text-warn"> · perhaps not uploaded</span>}
          </p>
        </div>
        {!expired && (
          <>
            <CopyButton label={`Copy the link of ${name}`} text={() => location.origin + link} />
            <a
              href={link}
              target="_blank"
              rel="noreferrer"
              aria-label={`Open ${name}`}
              title="Open it as others see it"
              className="text-mute hover:bg-hover hover:text-ink inline-flex size-6 items-center justify-center rounded-md"
            >
              <ExternalLink aria-hidden className="size-3.5" />
            </a>
            <Button
              size="sm"
              variant="danger"
              aria-label={`Delete ${name}`}
              disabled={acting === 'deleting'}
              onClick={() => void remove()}
            >
              <Trash2 aria-hidden className="size-3" /> {acting === 'deleting' ? 'Deleting…' : 'Delete'}
            </Button>
          </>
        )}
        <IconButton
          label={`Forget ${name}`}
          title={
            expired
              ? 'Take it off this list'
              : 'Take it off this list; it stays until it expires, and nobody can delete it then'
          }
          onClick={() => {
            forgetShare(id)
          }}
        >
          <X aria-hidden className="size-3.5" />
        </IconButton>
      </div>
      {typeof acting === 'object' && (
        <p role="alert" className="text-bad text-xs">
          Not deleted. {acting.title}: {acting.cause}
        </p>
      )}
    </li>
  )
}

/** What this browser has shared: each can be deleted, also after a restart. */
export const MyShareList = () => {
  const shares = useStored(myShares)
  if (shares.length === 0)
    return (
      <EmptyState title="Nothing shared yet" className="h-full">
        What you share stands here, in this browser only, until you delete or forget it.
      </EmptyState>
    )
  return (
    <ul aria-label="Your shares">
      {shares.map((share) => (
        <Line key={share.id} share={share} />
      ))}
    </ul>
  )
}
