import { LoaderCircle } from 'lucide-react'
import type { LoadingStep } from '@/lib/browser/sharing/load-shared'

const STEPS: Record<LoadingStep, string> = {
  fetching: 'Fetching what was shared…',
  opening: 'Decrypting it in this browser…',
  reading: 'Reading the session…',
}

/** What stands there until the first rows do. */
export const OpeningPage = ({ step }: { readonly step: LoadingStep | undefined }) => (
  <main className="bg-panel flex h-dvh items-center justify-center">
    <h1 className="sr-only">A shared session</h1>
    <p role="status" className="text-mute flex items-center gap-2">
      <LoaderCircle aria-hidden className="size-4 motion-safe:animate-spin" />
      {step === undefined ? 'Opening…' : STEPS[step]}
    </p>
  </main>
)
