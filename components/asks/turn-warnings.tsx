import { useMemo } from 'react'
import { balanceRemarks } from '@/lib/sampling/balance'
import { Notice } from '@/components/ui/notice'
import { RemarkList } from './remark-list'

/** Says where the server's tool uses and results do not match up; a provider would refuse such turns. */
export const TurnWarnings = ({ params }: { readonly params: unknown }) => {
  const remarks = useMemo(() => balanceRemarks(params), [params])
  if (remarks.length === 0) return null
  return (
    <Notice tone="warn" title="The tool turns do not balance">
      <RemarkList remarks={remarks} />
    </Notice>
  )
}
