'use client'

import { HARD_CAP } from '@/lib/answering/trust'
import type { Trust } from '@/lib/answering/trust'
import { trustBook, trustBudget } from '@/lib/browser/trust-book'
import { useStored } from '@/lib/browser/use-stored'
import { useSessionStore } from '@/lib/browser/session-context'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'

type TrustSectionProps = { readonly origin: string; readonly trust: Trust | undefined }

const number = (value: number): string => value.toLocaleString('en')

const words = (trust: Trust | undefined): string => {
  if (!trust) return 'Not trusted: you read each prompt and each completion.'
  if (trust.ended !== undefined) return `Trust ended. ${trust.ended}`
  const { left, granted } = trust
  return `Trusted: ${left.requests} of ${granted.requests} requests and ${number(left.tokens)} of ${number(granted.tokens)} tokens left.`
}

/** Whether a server’s sampling goes through a provider without a look, and for how much longer. */
export const TrustSection = ({ origin, trust }: TrustSectionProps) => {
  const book = trustBook(useSessionStore())
  const budget = useStored(trustBudget)
  const whole = (text: string, cap: number): number => Math.max(0, Math.min(cap, Math.floor(Number(text)) || 0))
  return (
    <section aria-label="Trust" className="flex flex-col gap-2 border-t pt-3">
      <p role="status" className="text-sm">
        {words(trust)}
      </p>
      <div className="flex items-end gap-2">
        <div className="w-24">
          <TextField
            label="Requests"
            type="number"
            min={1}
            max={HARD_CAP.requests}
            value={budget.requests === 0 ? '' : budget.requests}
            onChange={(event) => {
              trustBudget.set({ ...budget, requests: whole(event.target.value, HARD_CAP.requests) })
            }}
          />
        </div>
        <div className="w-32">
          <TextField
            label="Tokens"
            type="number"
            min={1}
            max={HARD_CAP.tokens}
            step={1_000}
            value={budget.tokens === 0 ? '' : budget.tokens}
            onChange={(event) => {
              trustBudget.set({ ...budget, tokens: whole(event.target.value, HARD_CAP.tokens) })
            }}
          />
        </div>
        <Button
          disabled={budget.requests === 0 || budget.tokens === 0}
          onClick={() => {
            book.grant(origin, budget)
          }}
        >
          {trust ? 'Trust anew' : 'Trust'}
        </Button>
        <Button
          disabled={!trust}
          onClick={() => {
            book.revoke(origin)
          }}
        >
          Reset
        </Button>
      </div>
      <p className="text-faint text-xs">
        Skips both looks at sampling through the provider, at most {HARD_CAP.requests} requests and{' '}
        {number(HARD_CAP.tokens)} tokens, until you reload. A loop suspends it.
      </p>
    </section>
  )
}
