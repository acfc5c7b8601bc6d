"""A made-up document of a made-up city, as its source text would be."""

TEXT = """
甲市人力资源和社会保障局文件

甲人社发〔2031〕7号

关于印发甲市岗位技能培训 补贴办法的通知

各县（区）人力资源和社会保障局：

现将办法印发给你们。

甲市人力资源和社会保障局

2031年8月20日

甲市岗位技能培训 补贴办法

为支持岗位技能培训，制定本办法。

一、培训对象

（一）新入职职工，按
2.5万人安排。

（二）退役军人。

二、补贴标准

（一）培训补贴。每人1200元。

三、要求

请认真执行。

抄送：市政府办公室。

附件

开班表

1\t甲
2\t乙

备注：照实填写。
"""
PLACES = "places:\n  - name: 乙省\n    level: 省\n"
OTHER = """documents:
  - id: other-2030
    title: 乙省办法
    short_title: 乙省办法
    number: null
    issuer: null
    issuer_department: null
    issued_on: 2030-01-02
    place: 乙省
    reach: 乙省
    status: 在执行
    summary: 一份办法。
    evidence:
      - {about: title, document: other-2030, clause: 标题, quote: 乙省办法}
      - {about: issued_on, document: other-2030, clause: 落款, quote: '2030年1月2日'}
clauses:
  - {document: other-2030, locator: 标题, title: null, summary: 标题。}
  - {document: other-2030, locator: 落款, title: null, summary: 落款。}
sources:
  - {document: other-2030, known_by: 乙省办法, title: [乙省办法]}
"""
OTHER_TEXT = "乙省办法\n\n乙省厅\n\n2030年1月2日\n"
