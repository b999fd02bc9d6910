Public pages without script, with islands for forms: header, footer, views, palette of the office, Polish for all of Volto.
