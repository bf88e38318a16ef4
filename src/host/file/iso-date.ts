const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/;
const MILLISECONDS_PER_DAY = 86_400_000;
const SECONDS_PER_DAY = 86_400;
/** Day 0 of Excel's calendar from March 1900 on, when its leap day that never was lies behind. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const PHANTOM_LEAP_DAY = 60;

/** Serial number of an ISO 8601 date or date and time; undefined for anything else. */
export function isoDateSerial(text: string, uses1904Dates: boolean): number | undefined {
  const match = ISO_DATE.exec(text);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number(part || 0));
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const days = (date.getTime() - (uses1904Dates ? EPOCH_1904 : EPOCH_1900)) / MILLISECONDS_PER_DAY;
  const serial = !uses1904Dates && days <= PHANTOM_LEAP_DAY ? days - 1 : days;
  return serial + (hours * 3600 + minutes * 60 + seconds) / SECONDS_PER_DAY;
}
