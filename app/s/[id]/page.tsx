import type { Metadata } from 'next'
import { SharedSession } from '@/components/workbench/shared-session'

/** The page is the same for every share: what is in one, its title too, only the browser that has the key learns. */
export const metadata: Metadata = {
  title: 'Shared session · Parley',
  robots: { index: false, follow: false },
  referrer: 'no-referrer',
}

type Props = { readonly params: Promise<{ readonly id: string }> }

/** A shared session, read-only. */
export default async function Page({ params }: Props) {
  return <SharedSession id={(await params).id} />
}
