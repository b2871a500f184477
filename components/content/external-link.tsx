import { ExternalLink as Icon } from 'lucide-react'
import { judgeUrl } from '@/lib/elicitation/judge-url'

/** Opens an http(s) address on a click and in its own context; any other address gets no way to be opened. */
export const ExternalLink = ({ url, label }: { readonly url: string; readonly label: string }) => {
  const judged = judgeUrl(url)
  if (!judged.openable) return null
  return (
    <a
      href={judged.href}
      target="_blank"
      rel="noopener noreferrer"
      className="text-selline inline-flex items-center gap-1 text-xs hover:underline"
    >
      {label}
      <Icon aria-hidden size={12} />
    </a>
  )
}
