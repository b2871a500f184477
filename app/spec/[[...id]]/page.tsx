import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { indexEntries } from '@/components/requirements/index-entries'
import { findRequirement } from '@/components/requirements/find-requirement'
import { PageFrame } from '@/components/requirements/page-frame'
import { RequirementIndex } from '@/components/requirements/requirement-index'
import { RequirementPage } from '@/components/requirements/requirement-page'

type Props = { readonly params: Promise<{ readonly id?: readonly string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [id] = (await params).id ?? []
  return { title: id === undefined ? 'Requirements · Parley' : `${id} · Parley` }
}

/** What the specification asks of servers: all of it, or one requirement. */
export default async function Page({ params }: Props) {
  const [id, ...rest] = (await params).id ?? []
  if (id === undefined)
    return (
      <PageFrame>
        <RequirementIndex entries={indexEntries()} />
      </PageFrame>
    )
  const requirement = findRequirement(id)
  if (!requirement || rest.length > 0) notFound()
  return (
    <PageFrame>
      <RequirementPage requirement={requirement} />
    </PageFrame>
  )
}
