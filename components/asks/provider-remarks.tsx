import { useMemo } from 'react'
import type { Provider } from '@/lib/answering/types'
import { requestRemarks } from '@/lib/sampling/request-remarks'
import { Notice } from '@/components/ui/notice'
import { RemarkList } from './remark-list'

type ProviderRemarksProps = { readonly provider: Provider; readonly params: unknown }

/** Says, before it goes out, what the provider will not get as the server wrote it. */
export const ProviderRemarks = ({ provider: { config, name }, params }: ProviderRemarksProps) => {
  const { kind, baseUrl } = config
  const remarks = useMemo(() => requestRemarks({ kind, baseUrl }, params), [kind, baseUrl, params])
  if (remarks.length === 0) return null
  return (
    <Notice tone="neutral" title={`What ${name} gets differently`}>
      <RemarkList remarks={remarks} />
    </Notice>
  )
}
