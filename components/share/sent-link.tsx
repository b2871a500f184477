import { CircleCheck } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { controlClass } from '@/components/ui/field'
import type { Sent } from './use-outgoing'
import { expiryWords } from './words'

const LOOPBACK = /^(localhost|127\..*|\[::1\])$/

const words = ({ way, expiresAt }: Extract<Sent, { kind: 'sent' }>): string => {
  if (way === 'inline') return 'The session is in the link itself, not encrypted: whoever has it reads it, for ever.'
  const expiry = expiresAt === undefined ? '' : `, ${expiryWords(expiresAt, Date.now())}`
  return `Encrypted; the key is in the link, after the “#”, and nowhere else${expiry}.`
}

type Props = { readonly sent: Extract<Sent, { kind: 'sent' }>; readonly onAgain: () => void }

/** The link, ready to be given away. */
export const SentLink = ({ sent, onAgain }: Props) => {
  const field = useRef<HTMLInputElement>(null)
  const link = location.origin + sent.link
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
    field.current?.scrollTo({ left: 0 })
  }, [link])
  return (
    <div className="flex flex-col gap-1 px-3 py-2">
      <div className="flex items-center gap-2">
        <CircleCheck aria-hidden className="text-ok size-4 shrink-0" />
        <input
          ref={field}
          readOnly
          aria-label="Link"
          value={link}
          onFocus={(event) => {
            event.target.select()
          }}
          className={`${controlClass(false, true)} h-7 flex-1 px-2`}
        />
        <CopyButton label="Copy the link" text={link} className="border-line size-7 border" />
        <Button variant="ghost" onClick={onAgain}>
          Back
        </Button>
      </div>
      <p role="status" className="text-mute text-xs">
        {words(sent)}
        {LOOPBACK.test(location.hostname) && ` It opens on this machine: ${location.host} is nowhere else.`}
      </p>
    </div>
  )
}
