<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_US">
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>{count} points</source>
        <translation>
            <numerusform>{count} point</numerusform>
            <numerusform>{count} points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} entries</source>
        <translation>
            <numerusform>{count} entry</numerusform>
            <numerusform>{count} entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} lines</source>
        <translation>
            <numerusform>{count} line</numerusform>
            <numerusform>{count} lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} tries</source>
        <translation>
            <numerusform>{count} try</numerusform>
            <numerusform>{count} tries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} days</source>
        <translation>
            <numerusform>{count} day</numerusform>
            <numerusform>{count} days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} minutes</source>
        <translation>
            <numerusform>{count} minute</numerusform>
            <numerusform>{count} minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} years</source>
        <translation>
            <numerusform>{count} year</numerusform>
            <numerusform>{count} years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} years old</source>
        <translation>
            <numerusform>{count} year old</numerusform>
            <numerusform>{count} years old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} wrong PINs</source>
        <translation>
            <numerusform>{count} wrong PIN</numerusform>
            <numerusform>{count} wrong PINs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} backups</source>
        <translation>
            <numerusform>{count} backup</numerusform>
            <numerusform>{count} backups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} more errors</source>
        <translation>
            <numerusform>{count} more error</numerusform>
            <numerusform>{count} more errors</numerusform>
        </translation>
    </message>
</context>
</TS>
