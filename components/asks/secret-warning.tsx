import { KeyRound } from 'lucide-react'
import type { AskRemark } from '@/lib/elicitation/remark'

export const SECRET_RULE = 'elicitation-form-no-sensitive'

/** Stands above a form that asks for secrets: a form is the wrong place for them. */
export const SecretWarning = ({ remarks }: { readonly remarks: readonly AskRemark[] }) =>
  remarks.length === 0 ? null : (
    <div role="alert" className="border-bad bg-bad/8 flex gap-2 rounded-md border px-2.5 py-2">
      <KeyRound aria-hidden className="text-bad mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 text-sm">
        <strong className="text-bad font-semibold">This form asks for a secret. A server must not do that.</strong>
        <ul className="m-0 list-none p-0 text-xs">
          {remarks.map(({ path, text }) => (
            <li key={path} className="wrap-anywhere">
              {text}
            </li>
          ))}
        </ul>
        <p className="text-mute mt-0.5 text-xs wrap-anywhere">
          What you type is recorded with the session. Use a test value, or decline.{' '}
          <code className="text-faint">
            {remarks[0]?.level} · {SECRET_RULE}
          </code>
        </p>
      </div>
    </div>
  )
