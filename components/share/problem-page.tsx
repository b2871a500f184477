import Link from 'next/link'
import type { Problem } from '@/lib/protocol/problem'
import { buttonClass } from '@/components/ui/button'

/** Instead of a share: what is wrong with it, and what to do. */
export const ProblemPage = ({ problem: { code, title, cause, action } }: { readonly problem: Problem }) => (
  <main className="bg-panel flex h-dvh items-center justify-center overflow-auto p-8">
    <div role="alert" className="flex max-w-md flex-col items-start gap-2">
      <p className="text-mute text-sm">A shared session</p>
      <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
      <p className="text-mute">{cause}</p>
      <p>{action}</p>
      <div className="mt-3 flex items-center gap-3">
        <Link href="/" prefetch={false} className={buttonClass()}>
          Open Parley
        </Link>
        <code className="text-faint text-xs">{code}</code>
      </div>
    </div>
  </main>
)
