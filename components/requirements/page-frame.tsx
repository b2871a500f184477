import Link from 'next/link'
import type { ReactNode } from 'react'

/** What stands around every page of the catalogue. */
export const PageFrame = ({ children }: { readonly children: ReactNode }) => (
  <div className="bg-panel min-h-dvh">
    <header className="bg-panel sticky top-0 z-10 flex h-11 items-center gap-4 border-b px-4">
      <Link href="/" className="font-semibold hover:underline">
        Parley
      </Link>
      <Link href="/spec" className="text-mute hover:text-ink hover:underline">
        Requirements
      </Link>
    </header>
    <main className="mx-auto max-w-[920px] px-4 pt-6 pb-16">{children}</main>
  </div>
)
