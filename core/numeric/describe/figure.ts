/**
 * How is a measured number told to a reader? With at most six significant digits, without locale.
 *
 * @param value - any number
 * @returns the shortest text of the value rounded to six significant digits: "1.99983", "0.5", "1e-9"
 */
export function figure(value: number): string {
  return String(Number(value.toPrecision(6)));
}

/**
 * How is a count told to a reader? With all digits, a comma after every three.
 *
 * @param value - an integer, its size below 1e21
 * @returns such as "4,096"
 */
export function count(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}
