<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>NumberPad</name>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>删一位</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Scanned back</source>
        <translation>已回收</translation>
    </message>
    <message>
        <source>To sign</source>
        <translation>待签回</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺联</translation>
    </message>
    <message>
        <source>Reprint no. {times}</source>
        <translation>补打 第{times}次</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>To countersign</source>
        <translation>待主管签</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Birthday today</source>
        <translation>今日生日</translation>
    </message>
    <message>
        <source>Valuable</source>
        <translation>贵重</translation>
    </message>
</context>
</TS>
