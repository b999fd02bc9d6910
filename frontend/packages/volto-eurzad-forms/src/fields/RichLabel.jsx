/** Text of the office between the fields; the server has cleaned its HTML. */
export function RichLabel({ field }) {
  return (
    <div className="ez-field ez-richlabel">
      {field.title && <h2>{field.title}</h2>}
      <div dangerouslySetInnerHTML={{ __html: field.html || '' }} />
    </div>
  );
}
