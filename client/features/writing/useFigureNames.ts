/** What an indicator is called in words; its code only where this device does not know it. */
import type { Indicator } from '../../../shared/records/indicator.ts'
import { useRecords } from '../../local/records.ts'
import { useReading } from '../../ui/reading.ts'
import { chooseWords } from '../../ui/words.ts'

/** @param region whose indicators */
export function useFigureNames(region: () => string): (code: string) => string {
  const reading = useReading()
  const indicators = useRecords<Indicator>('indicator', () => ({ region: region() }))
  return (code) => {
    const name = indicators.value?.find(({ body }) => body.code === code)?.body.name
    return name ? chooseWords([name.standard, name.easy], reading.easyRead) : code
  }
}
