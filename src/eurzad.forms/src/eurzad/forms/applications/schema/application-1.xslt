<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:a="urn:eurzad:application:1"
                exclude-result-prefixes="a">

  <xsl:output method="html" encoding="utf-8" doctype-system="about:legacy-compat"/>

  <xsl:template match="/a:application">
    <html lang="pl">
      <head>
        <title>
          <xsl:value-of select="a:service"/>
        </title>
        <meta name="viewport" content="width=device-width"/>
        <style>
          body { font: 17px/1.55 sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
          dt { font-weight: 700; margin-top: .75rem; }
          dd { margin: 0; white-space: pre-line; }
          table { border-collapse: collapse; }
          th, td { border: 1px solid #767676; padding: .25rem .5rem; text-align: left; vertical-align: top; }
          code { overflow-wrap: anywhere; }
        </style>
      </head>
      <body>
        <h1>
          <xsl:value-of select="a:service"/>
        </h1>
        <dl>
          <dt>Urząd</dt>
          <dd><xsl:value-of select="a:office"/></dd>
          <dt>Numer w rejestrze</dt>
          <dd><xsl:value-of select="a:registered/@number"/></dd>
          <dt>Złożono</dt>
          <dd><xsl:value-of select="translate(a:filed, 'T', ' ')"/></dd>
          <dt>Wnioskodawca</dt>
          <dd><xsl:value-of select="a:applicant/a:name"/></dd>
          <xsl:if test="string(a:applicant/a:address)">
            <dt>Adres</dt>
            <dd><xsl:value-of select="a:applicant/a:address"/></dd>
          </xsl:if>
        </dl>
        <h2>Odpowiedzi</h2>
        <dl>
          <xsl:apply-templates select="a:answers/a:answer"/>
        </dl>
        <xsl:if test="a:attachments/a:attachment">
          <h2>Załączniki</h2>
          <ul>
            <xsl:for-each select="a:attachments/a:attachment">
              <li>
                <xsl:value-of select="@name"/>
                <xsl:text> (</xsl:text>
                <xsl:value-of select="@size"/>
                <xsl:text> B), SHA-256: </xsl:text>
                <code><xsl:value-of select="@sha256"/></code>
              </li>
            </xsl:for-each>
          </ul>
        </xsl:if>
        <xsl:if test="string(a:declaration)">
          <h2>Oświadczenie</h2>
          <p><xsl:value-of select="a:declaration"/></p>
        </xsl:if>
        <xsl:if test="a:signature">
          <h2>Podpis</h2>
          <p><xsl:value-of select="a:signature"/></p>
        </xsl:if>
        <xsl:if test="a:confirmations">
          <h2>Wniosek złożyli wspólnie</h2>
          <ul>
            <xsl:for-each select="a:confirmations/a:confirmation">
              <li><xsl:value-of select="."/></li>
            </xsl:for-each>
          </ul>
        </xsl:if>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="a:answer">
    <dt><xsl:value-of select="@label"/></dt>
    <dd>
      <xsl:choose>
        <xsl:when test="a:row">
          <table>
            <xsl:for-each select="a:row">
              <tr>
                <xsl:for-each select="a:answer">
                  <td>
                    <xsl:value-of select="@label"/>
                    <xsl:text>: </xsl:text>
                    <xsl:apply-templates select="." mode="values"/>
                  </td>
                </xsl:for-each>
              </tr>
            </xsl:for-each>
          </table>
        </xsl:when>
        <xsl:when test="a:answer">
          <dl>
            <xsl:apply-templates select="a:answer"/>
          </dl>
        </xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates select="." mode="values"/>
        </xsl:otherwise>
      </xsl:choose>
    </dd>
  </xsl:template>

  <xsl:template match="a:answer" mode="values">
    <xsl:for-each select="a:value">
      <xsl:if test="position() &gt; 1">
        <xsl:text>, </xsl:text>
      </xsl:if>
      <xsl:choose>
        <xsl:when test="../@type = 'boolean' and . = 'true'">tak</xsl:when>
        <xsl:when test="../@type = 'boolean'">nie</xsl:when>
        <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

</xsl:stylesheet>
