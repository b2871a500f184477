import { EyeOff } from 'lucide-react'

type Props = { readonly count: number; readonly onShow: (query: string) => void }

/** Says that the runs of explorations and probes are recorded too, and shows them: asking for them is an ordinary filter. */
export const HiddenRows = ({ count, onShow }: Props) => {
  const rows = count === 1 ? 'row' : 'rows'
  return (
    <button
      type="button"
      title={`${count.toLocaleString('en')} ${rows} of explorations and probes hidden. Show them with run:any, one run with run:3, one probe with probe: and its id`}
      onClick={() => {
        onShow('run:any')
      }}
      className="text-faint hover:text-ink hover:bg-hover inline-flex h-[22px] shrink-0 items-center gap-1 rounded-full border px-2 text-xs whitespace-nowrap tabular-nums"
    >
      <EyeOff aria-hidden className="size-3" />
      {count.toLocaleString('en')}
      <span className="sr-only">{rows} of explorations and probes</span>
      <span className="sr-only xl:not-sr-only">hidden</span>
    </button>
  )
}
