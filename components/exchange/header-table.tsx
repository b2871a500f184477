'use client'

import { useState } from 'react'
import { visibleText } from '@/components/content/visible-text'
import type { HeaderList } from '@/lib/protocol/headers'
import { isSecretHeader } from '@/lib/protocol/secret-headers'

const Value = ({ name, value }: { readonly name: string; readonly value: string }) => {
  const [shown, setShown] = useState(!isSecretHeader(name))
  if (shown) return <>{visibleText(value)}</>
  return (
    <>
      <span aria-hidden>••••••••</span>{' '}
      <button
        type="button"
        aria-label={`Show the value of ${name}`}
        onClick={() => {
          setShown(true)
        }}
        className="text-mute hover:text-ink rounded border px-1 font-sans text-[10.5px]"
      >
        show
      </button>
    </>
  )
}

/** Headers in the order of the wire, duplicates and all. */
export const HeaderTable = ({ headers, label }: { readonly headers: HeaderList; readonly label: string }) =>
  headers.length === 0 ? (
    <p className="text-faint text-sm">None.</p>
  ) : (
    <table aria-label={label} className="font-wire w-full table-fixed text-[11.5px] leading-[18px]">
      <tbody>
        {headers.map(([name, value], index) => (
          <tr key={index} className="align-top">
            <th scope="row" className="text-mute w-[38%] pr-3 text-left font-normal wrap-anywhere">
              {visibleText(name)}
            </th>
            <td className="wrap-anywhere">
              <Value name={name} value={value} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
