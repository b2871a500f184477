'use client'

import { FileDown } from 'lucide-react'
import { Popover } from '@/components/ui/popover'
import { ExportMenu } from './export-menu'
import { ImportButton } from './import-button'
import type { LookedAt } from './use-part'

const LOOK =
  'text-mute hover:bg-hover hover:text-ink aria-expanded:bg-hover inline-flex size-6 shrink-0 items-center justify-center rounded-md transition-colors'

type Props = {
  readonly at: LookedAt
  /** A session that came by a link takes no file in its place. */
  readonly mayOpen: boolean
}

/** Save the session as a file, or open one. */
export const FilesPopover = ({ at, mayOpen }: Props) => (
  <Popover
    label="Files: save this session, or open one"
    align="end"
    triggerClassName={LOOK}
    className="w-[34rem] max-w-[90vw]"
    trigger={<FileDown aria-hidden className="size-3.5" />}
  >
    {(close) => (
      <>
        <ExportMenu at={at} />
        {mayOpen && (
          <div className="mt-3 flex items-center gap-3 border-t pt-3">
            <p className="text-mute min-w-0 flex-1 text-sm">
              Parley sessions, HAR files and exports of the MCP Inspector open here. Or drop one anywhere on the page.
            </p>
            <ImportButton onChosen={close} />
          </div>
        )}
      </>
    )}
  </Popover>
)
