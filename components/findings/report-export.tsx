import { Download } from 'lucide-react'
import { useDocs } from '@/lib/browser/use-docs'
import { useFindings } from '@/lib/browser/use-findings'
import type { Outcome } from '@/lib/spec/findings'
import type { SpecReport } from '@/lib/spec/report/report'
import type { ConnectionView } from '@/lib/views/types'
import { Popover } from '@/components/ui/popover'

type Docs = NonNullable<ReturnType<typeof useDocs>>

const FORMATS: readonly {
  readonly name: string
  readonly extension: string
  readonly write: (docs: Docs, report: SpecReport) => string
}[] = [
  { name: 'Markdown', extension: 'md', write: ({ markdownReport }, report) => markdownReport(report) },
  { name: 'JSON', extension: 'json', write: ({ jsonReport }, report) => jsonReport(report) },
  { name: 'SARIF', extension: 'sarif', write: ({ sarifReport }, report) => sarifReport(report) },
  { name: 'JUnit', extension: 'xml', write: ({ junitReport }, report) => junitReport(report, 'must') },
]

/** Always as bytes: the browser must not open as a page what a server had a say in. */
const save = (text: string, extension: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }))
  const anchor = document.createElement('a')
  anchor.href = url
  anchor.download = `report.${extension}`
  anchor.click()
  URL.revokeObjectURL(url)
}

type Props = { readonly server: ConnectionView; readonly outcomes: readonly Outcome[] }

/** Saves the report in the formats that the command line writes too. */
export const ReportExport = ({ server, outcomes }: Props) => {
  const docs = useDocs()
  const { list } = useFindings()
  const { id, url, serverInfo, revision, era } = server
  if (!docs || revision === undefined || era === undefined) return null
  const reportOf = (): SpecReport =>
    docs.buildReport({
      server: { url, ...serverInfo },
      era,
      revision,
      outcomes,
      findings: list.filter(({ connectionId, probe }) => probe ?? connectionId === id),
    })
  return (
    <Popover label="Save the report" align="end" trigger={<Download aria-hidden className="size-3.5" />}>
      {(close) => (
        <div className="-m-1.5 flex flex-col">
          {FORMATS.map(({ name, extension, write }) => (
            <button
              key={name}
              type="button"
              className="hover:bg-hover flex h-7 items-center justify-between gap-3 rounded-md px-2"
              onClick={() => {
                save(write(docs, reportOf()), extension)
                close()
              }}
            >
              {name} <span className="font-wire text-faint text-xs">.{extension}</span>
            </button>
          ))}
        </div>
      )}
    </Popover>
  )
}
