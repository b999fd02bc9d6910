import React, { useId } from 'react';
import { useIntl } from 'react-intl';
import { useText } from '../format/text';
import { statistics as messages } from '../messages/statistics';

const HEIGHT = 160;
const GROUP = 64;
const GAP = 12;
const BELOW = 24;
const PATTERNS = ['solid', 'striped', 'outlined'];

/** The next round number from a value up: 7 → 10, 32 → 50. */
export function niceTop(value) {
  if (value <= 5) return 5;
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((step) => step * power).find((top) => top >= value);
}

/** Tells a number as people of this language write it. */
function useShown() {
  const { formatNumber } = useIntl();
  return (value) => (value === null ? '–' : formatNumber(value));
}

function Bars({ label, index, series, top }) {
  const shown = useShown();
  const width = (GROUP - GAP) / series.length;
  return series.map(({ title, values }, which) => {
    const value = values[index] ?? 0;
    const height = (value / top) * HEIGHT;
    return (
      <rect
        key={title}
        className={`desk-bar desk-bar--${PATTERNS[which]}`}
        x={index * GROUP + GAP / 2 + which * width}
        y={HEIGHT - height}
        width={width - 2}
        height={height}
      >
        <title>{`${label}, ${title}: ${shown(values[index])}`}</title>
      </rect>
    );
  });
}

function Legend({ series }) {
  return (
    <ul className="desk-legend">
      {series.map(({ title }, which) => (
        <li key={title}>
          <svg width="14" height="14" aria-hidden="true">
            <rect
              className={`desk-bar desk-bar--${PATTERNS[which]}`}
              x="1"
              y="1"
              width="12"
              height="12"
            />
          </svg>
          {title}
        </li>
      ))}
    </ul>
  );
}

/** Columns beside each other for each label, and the same numbers as a table. */
export function BarChart({ title, labels, columnTitle, series }) {
  const text = useText();
  const shown = useShown();
  const id = useId();
  const top = niceTop(
    Math.max(...series.flatMap(({ values }) => values.map((one) => one ?? 0))),
  );
  return (
    <section className="desk-chart" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <Legend series={series} />
      <div className="desk-scroll">
        <svg
          viewBox={`-30 -12 ${labels.length * GROUP + 30} ${HEIGHT + BELOW + 12}`}
          style={{ minWidth: `${labels.length * 3}rem` }}
          aria-hidden="true"
          focusable="false"
        >
          <defs>
            <pattern
              id="desk-stripes"
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width="3" height="6" className="desk-bar__stripe" />
            </pattern>
          </defs>
          {[0, top / 2, top].map((value) => {
            const y = HEIGHT - (value / top) * HEIGHT;
            return (
              <g key={value} className="desk-chart__line">
                <line x1="0" x2={labels.length * GROUP} y1={y} y2={y} />
                <text x="-6" y={y + 4} textAnchor="end">
                  {shown(value)}
                </text>
              </g>
            );
          })}
          {labels.map((label, index) => (
            <g key={label}>
              <Bars label={label} index={index} series={series} top={top} />
              <text
                className="desk-chart__label"
                x={index * GROUP + GROUP / 2}
                y={HEIGHT + 18}
                textAnchor="middle"
              >
                {label}
              </text>
            </g>
          ))}
        </svg>
      </div>
      <details>
        <summary>{text(messages.asTable)}</summary>
        <div className="desk-scroll">
          <table className="desk-table">
            <caption className="desk-sr">{title}</caption>
            <thead>
              <tr>
                <th scope="col">{columnTitle}</th>
                {series.map((one) => (
                  <th key={one.title} scope="col">
                    {one.title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {labels.map((label, index) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  {series.map((one) => (
                    <td
                      key={one.title}
                      data-label={one.title}
                      className="desk-number"
                    >
                      {shown(one.values[index])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}
