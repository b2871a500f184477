'use client'

import { ShieldCheck } from 'lucide-react'
import { trustBudget } from '@/lib/browser/trust-book'
import { useStored } from '@/lib/browser/use-stored'
import { Button } from '@/components/ui/button'
import type { AtDesk } from './use-ask-desk'

/** One click: this request and the next ones go through without a look, for as long as the budget lasts. */
export const TrustOffer = ({ at: { desk, entry } }: { readonly at: AtDesk }) => {
  const { requests, tokens } = useStored(trustBudget)
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 border-t pt-2">
      <Button
        size="sm"
        onClick={() => {
          desk.trust(entry.ask.key, { requests, tokens })
        }}
      >
        <ShieldCheck aria-hidden className="size-3.5" /> Run, and trust this server for {requests}{' '}
        {requests === 1 ? 'request' : 'requests'}
      </Button>
      <span className="text-mute text-xs">
        skips both looks, for {tokens.toLocaleString('en')} tokens at most; set under Answers
      </span>
    </div>
  )
}
