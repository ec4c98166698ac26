<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CurateScreen</name>
    <message numerus="yes">
        <source>Review the %n skipped</source>
        <translation>
            <numerusform>Review the skipped one</numerusform>
            <numerusform>Review the %n skipped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HealthCard</name>
    <message numerus="yes">
        <source>%n backup(s) beside the project.</source>
        <translation>
            <numerusform>%n backup beside the project.</numerusform>
            <numerusform>%n backups beside the project.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobsDrawer</name>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message numerus="yes">
        <source>%n candidate(s) wait for your decision.</source>
        <translation>
            <numerusform>%n candidate waits for your decision.</numerusform>
            <numerusform>%n candidates wait for your decision.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were skipped or flagged: decide on them.</source>
        <translation>
            <numerusform>%n row was skipped or flagged: decide on it.</numerusform>
            <numerusform>%n rows were skipped or flagged: decide on them.</numerusform>
        </translation>
    </message>
</context>
</TS>
