import { useSessionStore } from '@/lib/browser/session-context'
import { useDocs } from '@/lib/browser/use-docs'
import type { Finding } from '@/lib/spec/findings'
import { CopyButton } from '@/components/ui/copy-button'

type Props = { readonly finding: Finding; readonly others: readonly Finding[] }

/** Copies what an issue needs: the request as curl, the message, the rule and where it is said. No secrets. */
export const ReproButton = ({ finding, others }: Props) => {
  const session = useSessionStore()
  const docs = useDocs()
  if (!docs) return null
  return (
    <CopyButton
      label="Copy as repro: Markdown for an issue, without secrets"
      text={() => docs.reproMarkdown(finding, others, session.published())}
    />
  )
}
